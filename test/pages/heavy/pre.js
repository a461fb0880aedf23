/** 7,000 indicators in 5 MB of lines, parsed as a served file is. */
const INDICATORS = 7000;
const LENGTH = 5_000_000;

const lines = [];
for (let number = 0; number < INDICATORS; number++) {
  const found = texts.indicator();
  lines.push(`${texts.prose(LENGTH / INDICATORS / 2 - found.length)}\n${found}`);
  lines.push(` ${texts.prose(LENGTH / INDICATORS / 2)}\n`);
}
lines.splice(INDICATORS, 0, '<b id="middle" data-target="middle">sessionmsg.exe</b>\n');
lines.push('<b id="last" data-target="last">wtsapi32.dll</b>\n');
document.write(`<pre>${lines.join('')}</pre>`);
