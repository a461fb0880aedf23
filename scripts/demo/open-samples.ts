import { launchBrowser } from '../../test/e2e/harness/browser';
import { startPageServer } from '../../test/e2e/harness/page-server';
import { readSamples } from './samples';

/** Opens a window with the extension on the sample pages; ends when the window is closed. */
const server = await startPageServer();
const { context, close } = await launchBrowser({
  port: server.port,
  headless: false,
  viewport: null,
  online: true,
});

const addresses = readSamples().map(({ path }) => `http://127.0.0.1:${server.port}${path}`);
const [first] = context.pages();
for (const [place, address] of addresses.entries()) {
  const page = place === 0 && first ? first : await context.newPage();
  await page.goto(address);
}
await first?.bringToFront();
console.log('PE Lens is running: rest the pointer on a hash, a name or a path.');
console.log(`Samples: ${addresses.join(' ')}`);
console.log('Close the window to end.');

await new Promise<void>((resolve) => {
  context.on('close', () => resolve());
  // Closing the last window does not end the browser on a Mac.
  const endWithLast = () => {
    if (context.pages().length === 0) void close().then(resolve);
  };
  for (const page of context.pages()) page.on('close', endWithLast);
  context.on('page', (page) => page.on('close', endWithLast));
});
await close();
await server.close();
