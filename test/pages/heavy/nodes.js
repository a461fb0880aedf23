/** 10,000 paragraphs of five texts each, an indicator in one of ten. */
const PARAGRAPHS = 10_000;

const paragraphs = [];
for (let number = 0; number < PARAGRAPHS; number++) {
  const [one, two, three] = [texts.prose(20), texts.prose(12), texts.prose(30)];
  const value = number % 10 === 0 ? texts.indicator() : texts.prose(16);
  paragraphs.push(`<p>${one}<b>${two}</b>${three}<code>${value}</code> ${texts.prose(10)}</p>`);
}
paragraphs[PARAGRAPHS / 2] =
  '<p id="middle" data-target="middle">C07A27BF54DD7A6B892846548CCEDA13</p>';
paragraphs.push('<p id="last" data-target="last">wtsapi32.dll</p>');
document.write(`<div id="paragraphs">${paragraphs.join('\n')}</div>`);
