/** A row of the detector's table: what is in the text, as `kind key` in order; none for a negative. */
export type DetectCase = readonly [name: string, text: string, ...found: string[]];

export const MD5 = '2c3be28e1b8d28a8b326fbb7e06cedd9';
export const SHA1 = '661d385e95a5c46ca70495c550dfc7f413e3f20a';
export const SHA256 = '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6';
export const SHA384 =
  '43b8d00d65769136e7405b1cdbaaaaabc77df1023d3e5708275526b5571c417877b3f1c1459f6a5126c64e40da698863';
export const SHA512 =
  'fc3aa24802f270eaf3851d2395316c7599de7b6e2b0ea5b0520bfefc633a2b41' +
  'bc785fd0736da4062baf9b54d6d257a1b297dfa254c5b38eda660d0d9b6fa623';
export const IMPHASH = '88a462e0f580961648cad58e157c0d43';
export const THUMBPRINT = 'f7c2f2c96a328c13cda8cdb57b715bdea2cbd1d9';
export const SERIAL = '33000002ec6579ad1e670890130000000002ec';
export const DIGEST = '12288:8SdCmpetqV+PwWqVCpm4EYK3Ul+CM9XIB7GjFMvT3lxR:8Sc+O5v4CYCM9imI';
export const GUID = '7071ec31-663b-4bc1-a1fa-b97f3b917c55';

/** Groups of `size` characters with `separator` between. */
export function grouped(hex: string, separator: string, size = 2): string {
  const groups: string[] = [];
  for (let i = 0; i < hex.length; i += size) groups.push(hex.slice(i, i + size));
  return groups.join(separator);
}
