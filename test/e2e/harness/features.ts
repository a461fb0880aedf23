/**
 * Features of Chromium that the tests switch off. A browser takes one such list: this one stands in the
 * place of Playwright's, whose features come first.
 */
export const FEATURES_OFF = [
  // As Playwright has them: nothing is asked of a network at the start, HTTP stays HTTP, and pages are
  // drawn when they are there.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // Each window would draw two pages for what drops down from its address bar, which no test opens:
  // two fifths of a start's work.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];
