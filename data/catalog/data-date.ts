const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Whether a text is the date of a catalog's data: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as it is
 * known, and a day that there was.
 */
export function isDataDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = FORM.exec(text) ?? [];
  if (year === undefined || year < '1980') return false;
  const whole = `${year}-${month}-${day}`;
  const date = new Date(`${whole}T00:00:00Z`);
  // A day too many, such as February 30, would count into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
