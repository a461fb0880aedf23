/** Names that every Windows runs and that impostors borrow: nearly any single edit of a letter is noted. */
export const WELL_KNOWN: ReadonlySet<string> = new Set(
  `svchost.exe lsass.exe csrss.exe smss.exe winlogon.exe wininit.exe services.exe explorer.exe
  spoolsv.exe taskhost.exe taskhostw.exe taskeng.exe taskmgr.exe rundll32.exe regsvr32.exe dllhost.exe
  conhost.exe sihost.exe ctfmon.exe userinit.exe lsaiso.exe fontdrvhost.exe runtimebroker.exe
  searchindexer.exe searchui.exe msmpeng.exe wmiprvse.exe wuauclt.exe werfault.exe dwm.exe audiodg.exe
  logonui.exe powershell.exe wscript.exe cscript.exe mshta.exe msiexec.exe certutil.exe bitsadmin.exe
  schtasks.exe regedit.exe notepad.exe iexplore.exe installutil.exe regasm.exe regsvcs.exe msbuild.exe
  wksprt.exe wevtutil.exe vssadmin.exe bcdedit.exe smartscreen.exe backgroundtaskhost.exe
  kernel32.dll kernelbase.dll ntdll.dll user32.dll advapi32.dll shell32.dll wininet.dll ws2_32.dll
  wtsapi32.dll crypt32.dll netapi32.dll comctl32.dll urlmon.dll secur32.dll`
    .trim()
    .split(/\s+/),
);

/** Names in ordinary use that lie one edit from a well-known one and imitate none. */
export const ORDINARY_NEIGHBOURS: ReadonlySet<string> = new Set([
  'service.exe',
  'notepads.exe',
  'crypto32.dll',
  'explore.exe',
  'explorer2.exe',
  'taskhosts.exe',
  'regedt32.exe',
  'ntdlls.dll',
  'script.exe',
  'sbuild.exe',
  'bcrypt32.dll',
  'scrypt32.dll',
]);

/** Files that many programs carry beside their own, so that no directory is unexpected for them. */
const CARRIED =
  /^(?:api-ms-win-|ext-ms-|msvc[pr]\d|msvcrt|msvcirt|vcruntime\d|vccorlib|concrt|vcomp\d|mfc\d|mfcm\d|atl\d|ucrtbase|d3dcompiler_|d3dx|xinput|xaudio|dbghelp|dbgcore|symsrv|srcsrv|libeay|ssleay|libssl|libcrypto|sqlite3|zlib|libcurl|icu[a-z]+\d|newtonsoft\.|system\..+\.|vc_?redist|(?:setup|(?:un)?inst(?:all(?:er)?)?|unins\d+|updater?)\.exe$)/;

/** Whether a name (lower case) belongs to a redistributable or to every other installer. */
export function isCarriedByMany(name: string): boolean {
  return CARRIED.test(name);
}

/** Beginnings of names that many makers use, and Windows too: `setupapi.dll`, `installutil.exe`. */
const COMMON = /^(?:icu|setup|inst(?:all)?|unins|update)/;

/** Tools and assemblies that programs bring with them; some came to Windows later. */
const TOOL = /^(?:microsoft\.|dotnet|python|java|curl\.|tar\.|ssh|scp\.|sftp\.|bash\.|perl|git|7z)/;

/** Whether a name (lower case) is one that many makers use, so that it may be another's file. */
export function isOfManyMakers(name: string): boolean {
  return COMMON.test(name) || TOOL.test(name);
}

/** Whether a name (lower case) is of a tool that programs bring into their own folders. */
export function isSharedTool(name: string): boolean {
  return TOOL.test(name);
}
