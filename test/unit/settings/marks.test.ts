import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { markStyle } from '@/components/marks/mark-style';
import { INDICATOR_KINDS } from '@/data/detect/indicator';
import { isMarkedKind, MARK_GROUPS } from '@/data/settings/mark-groups';
import {
  DEFAULT_LOOK,
  MARK_COLOURS,
  MARK_KINDS,
  MARK_LINES,
  markLook,
  withLine,
} from '@/data/settings/mark-look';

describe('the look of marks', () => {
  test('is refused where two kinds have one line', () => {
    const look = { ...DEFAULT_LOOK, noted: { ...DEFAULT_LOOK.noted, line: 'solid' } };
    expect(v.safeParse(markLook, look).issues?.[0].message).toMatch(/without colour/);
  });

  test.each(MARK_KINDS)('keeps three lines whichever %s takes', (kind) => {
    for (const line of MARK_LINES) {
      const look = withLine(DEFAULT_LOOK, kind, line);
      expect(v.safeParse(markLook, look).success).toBe(true);
      expect(look[kind].line).toBe(line);
    }
  });

  test.each(Object.entries(MARK_COLOURS))(
    '%s holds 3:1 on white and on a dark page',
    (_, colour) => {
      expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, '#16181d')).toBeGreaterThanOrEqual(3);
    },
  );

  test('is painted as it is set', () => {
    const rule = markStyle('x', { ...DEFAULT_LOOK, tint: false });
    expect(rule).toContain('::highlight(x-known) { text-decoration: underline 2px solid #3b82d6;');
    expect(rule).toContain('::highlight(x-noted) { text-decoration: underline 2px wavy #d9730d;');
    expect(rule).not.toContain('#3b82d622');
    expect(markStyle('x', DEFAULT_LOOK)).toContain('background-color: #3b82d622');
  });

  test('is nothing where marks are off, but for the place that one is led to', () => {
    const rule = markStyle('x', { ...DEFAULT_LOOK, on: false });
    expect(rule).not.toMatch(/known|ambiguous|noted/);
    expect(rule).toContain('::highlight(x-flash)');
  });
});

test('every kind of indicator belongs to a group that can be left unmarked', () => {
  for (const kind of INDICATOR_KINDS) {
    expect(isMarkedKind(kind, [])).toBe(true);
    expect(isMarkedKind(kind, MARK_GROUPS)).toBe(false);
  }
  expect(isMarkedKind('file-name', ['hashes', 'paths'])).toBe(true);
  expect(isMarkedKind('ssdeep', ['hashes'])).toBe(false);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
