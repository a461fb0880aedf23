/** What `--help` prints. */
export const HELP = `Makes a catalog pack, or records for other tools, of catalog data.

  npm run catalog -- <inputs…> --out <folder>
  npm run -s catalog -- <inputs…> --format ecs > records.ndjson

Inputs are files and folders: library pages, collector JSON or CSV, COM objects,
ssdeep lists, NDJSON, packs, plain or in a .zip or .gz. Each is recognised by its
content. Of several records with one id the first stays.

  --out <folder>      a pack; in public/catalog it becomes the catalog of the next build
  --ndjson <file>     all records, one JSON object a line
  --format <format>   records as ndjson, ecs (Elastic Common Schema 8, one document a
                      line), csv, stix (one STIX 2.1 bundle) or markdown
  --records <file>    where --format writes; without it, the standard output

  --name <text>       name of the catalog
  --licence <text>    its licence, where the inputs do not say it
  --source <text>     where its data comes from, where the inputs do not say it
  --date <date>       date of its data, where the inputs do not say it: 2021, 2021-11, 2021-11-09
  --report <file>     the whole report as text; its beginning is printed in any case
  -q, --quiet         print errors alone
  -h, --help          print this

A file or folder is put in place when all of it is there; an interrupted run leaves what
was there before.

Ends with 0 where it is made, 1 where the data cannot be used, 2 where the command line
cannot be, 130 where it was interrupted.
`;
