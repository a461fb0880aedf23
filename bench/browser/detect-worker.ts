import { reportRatios } from '../detect-ratios';

/** Measures the detector where a page's scripts run; posts each line, and nothing after the last. */
for (const line of reportRatios()) postMessage(line);
postMessage(null);
