/**
 * What `If-Range` may carry for a response: a strong entity tag or, without a tag, a date of change
 * that is older than the response (RFC 9110, 8.8.2.2 and 13.1.5). `undefined` where the server cannot
 * continue this body: it says so, the body is encoded on the way, or nothing identifies it.
 */
export function validatorOf(headers: Headers): string | undefined {
  if (headers.get('accept-ranges')?.toLowerCase() === 'none' || isEncoded(headers))
    return undefined;
  const tag = headers.get('etag');
  if (tag !== null) return tag.startsWith('"') ? tag : undefined;
  const changed = headers.get('last-modified');
  if (changed === null) return undefined;
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(changed);
  return age >= 1000 ? changed : undefined;
}

/** Whether a partial response belongs to the body that `validator` identifies, as far as it says. */
export function isOf(headers: Headers, validator: string): boolean {
  const said = headers.get(validator.startsWith('"') ? 'etag' : 'last-modified');
  return said === null || said === validator;
}

/** Length and ranges of such a body count other bytes than those that arrive. */
export function isEncoded(headers: Headers): boolean {
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  return encoding !== 'identity' && encoding !== '';
}
