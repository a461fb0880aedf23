/** Consoles and mail readers write the documents of their frames themselves. */
const html = (target, text) =>
  `<!doctype html><title>Frame</title><p>Here: <code data-target="${target}">${text}</code></p>`;

function write(frame, target, text) {
  const inside = frame.contentDocument;
  inside.open();
  inside.write(html(target, text));
  inside.close();
}

const written = document.querySelector('#written');
write(written, 'written', '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6');

const blob = new Blob([html('blob', 'C07A27BF54DD7A6B892846548CCEDA13')], { type: 'text/html' });
// Not by an attribute, in which it would be another one every time.
document.querySelector('#blob').contentWindow.location.replace(URL.createObjectURL(blob));

document.querySelector('#add').addEventListener('click', () => {
  const frame = document.createElement('iframe');
  frame.width = '760';
  frame.height = '160';
  frame.srcdoc = html('late', 'D0404C8E3AE16A5B6036FFA971D4D9EA');
  document.body.append(frame);
});
document.querySelector('#write').addEventListener('click', () => {
  write(written, 'again', '661D385E95A5C46CA70495C550DFC7F413E3F20A');
});
