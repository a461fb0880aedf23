import {
  CJK,
  ELLIPSIS,
  FORMAT,
  INNER_SPACE_CODE,
  INNER_SPACE_UNIT,
  OVERRIDE,
  SIGN,
  WIDE_GAP,
  WIDE_LETTER,
  WIDE_QUOTE,
  WIDE_STOP,
} from './chars';

/** The class of a UTF-16 unit outside ASCII (`chars.ts`). */
export function wideClass(unit: number): number {
  if (unit < 0xc0) return latinSign(unit);
  if (unit < 0x2000) return unit === 0xd7 || unit === 0xf7 || unit === 0x1680 ? SIGN : WIDE_LETTER;
  if (unit < 0x2070) return generalPunctuation(unit);
  if (unit < 0x2190) return unit >= 0x20a0 && unit < 0x2100 ? WIDE_STOP : WIDE_LETTER;
  // Letters in circles among arrows, boxes and dingbats.
  if (unit < 0x2c00) {
    if (unit === 0x22ef) return ELLIPSIS;
    return unit >= 0x2460 && unit < 0x2500 ? WIDE_LETTER : WIDE_STOP;
  }
  if (unit < 0x2e80) return unit >= 0x2e00 ? WIDE_STOP : WIDE_LETTER;
  if (unit < 0xa4d0) return unit >= 0x3000 && unit < 0x3040 ? WIDE_STOP : CJK;
  if (unit >= 0xac00 && unit < 0xd800) return CJK;
  return unit < 0xd800 ? WIDE_LETTER : highClass(unit);
}

function latinSign(unit: number): number {
  if (unit === 0xad) return FORMAT;
  if (unit === 0xaa || unit === 0xb5 || unit === 0xba) return WIDE_LETTER;
  if (unit === 0xa0) return WIDE_GAP;
  return unit === 0xab || unit === 0xbb ? WIDE_STOP : SIGN;
}

function generalPunctuation(unit: number): number {
  if (unit === 0x202d || unit === 0x202e || unit === 0x2067) return OVERRIDE;
  if (unit >= 0x200b && unit <= 0x200f) return FORMAT;
  if ((unit >= 0x202a && unit <= 0x202c) || unit >= 0x2060) return FORMAT;
  if (unit === 0x2026) return ELLIPSIS;
  if (unit >= 0x2010 && unit <= 0x2017) return WIDE_GAP;
  if (unit >= 0x2018 && unit <= 0x201f) return WIDE_QUOTE;
  return unit < 0x2010 ? SIGN : WIDE_STOP;
}

function highClass(unit: number): number {
  if (unit < 0xdc00) {
    // Surrogates of emoji and of ideographs; mathematical letters are among the rest.
    if (unit >= 0xd83c && unit <= 0xd83e) return WIDE_STOP;
    return unit >= 0xd840 && unit <= 0xd88f ? CJK : WIDE_LETTER;
  }
  if (unit === INNER_SPACE_UNIT) return INNER_SPACE_CODE;
  if (unit >= 0xf900 && unit < 0xfb00) return CJK;
  if (unit === 0xfeff) return FORMAT;
  if (unit >= 0xfe10 && unit < 0xfe70) {
    return unit >= 0xfe20 && unit < 0xfe30 ? WIDE_LETTER : WIDE_STOP;
  }
  if (unit < 0xff00) return WIDE_LETTER;
  return fullWidth(unit);
}

function fullWidth(unit: number): number {
  const isLetterForm =
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a) ||
    unit === 0xff0d ||
    unit === 0xff0e ||
    unit === 0xff3f;
  if (isLetterForm) return WIDE_LETTER;
  if (unit === 0xff1a) return WIDE_QUOTE;
  return unit >= 0xff66 && unit < 0xffe0 ? CJK : WIDE_STOP;
}
