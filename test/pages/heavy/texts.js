/** Texts for the heavy pages, the same at every load; each page takes `texts` from here. */
// biome-ignore lint/correctness/noUnusedVariables: the pages beside this script use it
const texts = (() => {
  const KNOWN = [
    '2C3BE28E1B8D28A8B326FBB7E06CEDD9',
    'C:\\Windows\\System32\\wksprt.exe',
    '1fdeb92b01aa906a7fbec8573c70480edfcd2a35649cca7f1ebf2b3755ae0fae',
    'wtsapi32.dll',
    '661D385E95A5C46CA70495C550DFC7F413E3F20A',
    'sessionmsg.exe',
  ];
  const WORDS =
    'the process was started by a service and then wrote one file after another to disk while ' +
    'network events of this host show nothing for most of that day, which is why the timeline ' +
    'begins late (see below): user, session, integrity level, parent, command line and result; ' +
    'in 2021-11-03 at 10:42:07 it ended with code 0 after 3.2 s';
  const words = WORDS.split(' ');
  let state = 20211103;

  /** A whole number below `limit`, by a generator of Lehmer. */
  function below(limit) {
    state = (state * 48271) % 0x7fffffff;
    return state % limit;
  }
  const pick = (list) => list[below(list.length)];

  function hex(length) {
    let text = '';
    while (text.length < length) text += below(0x10000).toString(16).padStart(4, '0');
    return text;
  }

  /** An indicator; one in `rare` is in the embedded catalog, the others in none. */
  function indicator(rare = 12) {
    if (below(rare) === 0) return pick(KNOWN);
    switch (below(5)) {
      case 0:
        return hex(32);
      case 1:
        return hex(40).toUpperCase();
      case 2:
        return hex(64);
      case 3:
        return `C:\\ProgramData\\tool${below(400)}\\agent${below(4000)}.exe`;
      default:
        return `module${below(4000)}.dll`;
    }
  }

  function prose(length) {
    let text = '';
    while (text.length < length) text += `${pick(words)} `;
    return text;
  }

  return { KNOWN, below, hex, indicator, prose };
})();
