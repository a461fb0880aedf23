/** Names of software that people really have; none of them imitates anything. */
export const ORDINARY_NAMES = `
7z.exe 7zfm.exe 7zg.exe acrord32.exe acrobat.exe adb.exe aimp.exe anydesk.exe apache.exe arduino.exe
atom.exe audacity.exe autoit3.exe autohotkey.exe avastui.exe avgui.exe avp.exe balsamiq.exe bash.exe
bitwarden.exe blender.exe brave.exe burpsuite.exe calibre.exe ccleaner.exe ccleaner64.exe chrome.exe
chromedriver.exe chromium.exe clang.exe cmake.exe code.exe codehelper.exe cortex.exe cutepdf.exe
cygwin1.dll cyberduck.exe d3d9.dll darktable.exe dbeaver.exe ddu.exe discord.exe docker.exe
dockerd.exe dotnet.exe dropbox.exe dropboxupdate.exe eclipse.exe electron.exe emacs.exe epicgameslauncher.exe
evernote.exe everything.exe excel.exe explorer++.exe fdm.exe ffmpeg.exe ffplay.exe ffprobe.exe
figma.exe filezilla.exe firefox.exe flameshot.exe foobar2000.exe foxitreader.exe foxitpdfreader.exe freecad.exe
g++.exe gcc.exe gdb.exe geforceexperience.exe ghidra.exe gimp-2.10.exe gimp.exe git.exe gitk.exe
githubdesktop.exe gmail.exe go.exe gofmt.exe googledrivefs.exe googleupdate.exe goland.exe gpg.exe
gradle.exe greenshot.exe groove.exe gvim.exe handbrake.exe helm.exe hwinfo64.exe hwmonitor.exe
hyper.exe ida.exe ida64.exe idea64.exe imagej.exe inkscape.exe insomnia.exe irfanview.exe i_view64.exe
itunes.exe ituneshelper.exe java.exe javac.exe javaw.exe javaws.exe jetbrains.exe jqs.exe jucheck.exe
jusched.exe kdenlive.exe keepass.exe keepassxc.exe kindle.exe kodi.exe krita.exe kubectl.exe
lghub.exe libcef.dll libcurl.dll libeay32.dll libssl-1_1.dll libcrypto-1_1.dll libvlc.dll
lightshot.exe link.exe logioptions.exe logitechg.exe lua.exe mailspring.exe make.exe malwarebytes.exe
mariadb.exe mattermost.exe matlab.exe mbam.exe mbamservice.exe mbamtray.exe mcshield.exe mongod.exe
mongo.exe mpc-hc64.exe mpv.exe msaccess.exe msedge.exe msedgewebview2.exe msi.exe msteams.exe
mspub.exe mumble.exe mysql.exe mysqld.exe nano.exe ncat.exe nginx.exe nmap.exe node.exe npm.exe
notepad++.exe notepad2.exe notion.exe nvcontainer.exe nvcplui.exe nvidia-smi.exe nvvsvc.exe obs64.exe
obsidian.exe onedrive.exe onenote.exe opera.exe origin.exe outlook.exe paintdotnet.exe
parsecd.exe pcsx2.exe perl.exe pgadmin4.exe photoshop.exe php.exe php-cgi.exe picasa3.exe pip.exe
plex.exe postgres.exe postman.exe potplayer.exe powerpnt.exe powertoys.exe procexp.exe procexp64.exe
procmon.exe procmon64.exe psexec.exe psexesvc.exe pscp.exe putty.exe puttygen.exe pageant.exe pycharm64.exe
python.exe python3.exe pythonw.exe qbittorrent.exe qemu-img.exe qt5core.dll qt5gui.dll
qt6core.dll quicktimeplayer.exe r.exe rar.exe rclone.exe rdcman.exe realplay.exe redis-server.exe
retroarch.exe rider64.exe rstudio.exe ruby.exe rufus.exe rustc.exe rustup.exe safari.exe
scite.exe sed.exe service.exe setup.exe sharex.exe shotcut.exe signal.exe sketchup.exe skype.exe
slack.exe smartgit.exe snagit32.exe sourcetree.exe spotify.exe sqlite3.dll sqlite3.exe
sqlservr.exe ssms.exe steam.exe steamservice.exe steamwebhelper.exe streamlink.exe studio64.exe
sublime_text.exe sumatrapdf.exe svn.exe synergy.exe tableau.exe teams.exe teamviewer.exe
teamviewer_service.exe telegram.exe terraform.exe texstudio.exe thunderbird.exe tomcat9.exe tor.exe
tortoiseproc.exe totalcmd.exe totalcmd64.exe treesizefree.exe trillian.exe ubuntu.exe unins000.exe
unity.exe unityplayer.dll unrar.dll updater.exe upc.exe vagrant.exe vboxmanage.exe vboxheadless.exe
veracrypt.exe viber.exe vim.exe virtualbox.exe virtualboxvm.exe visio.exe vivaldi.exe vlc.exe
vmplayer.exe vmware.exe vmware-vmx.exe vmtoolsd.exe vpnui.exe w3wp.exe wampmanager.exe webex.exe
webstorm64.exe wget.exe whatsapp.exe winamp.exe windbg.exe windirstat.exe winhex.exe winmerge.exe
winmergeu.exe winrar.exe winscp.exe winword.exe winzip32.exe winzip64.exe wireshark.exe tshark.exe
dumpcap.exe wps.exe x64dbg.exe x32dbg.exe xampp-control.exe xmind.exe yarn.exe youtube-dl.exe
yt-dlp.exe zlib1.dll zoom.exe zoomit.exe zotero.exe msvcp100.dll msvcr100.dll msvcp140.dll
vcruntime140.dll vcruntime140_1.dll ucrtbase.dll mfc100.dll mfc140u.dll d3dcompiler_47.dll
d3dx9_43.dll xinput1_3.dll steam_api.dll steam_api64.dll openal32.dll opencl.dll nvapi64.dll
physxloader.dll bink2w64.dll fmod.dll libegl.dll libglesv2.dll swiftshader.dll nss3.dll mozglue.dll
xul.dll lgpllibs.dll freebl3.dll softokn3.dll chrome_elf.dll ffmpeg.dll vulkan-1.dll
newtonsoft.json.dll system.text.json.dll log4net.dll nlog.dll dapper.dll autofac.dll
mscorlib.dll netstandard.dll entityframework.dll castle.core.dll moq.dll xunit.core.dll
chrome.dll msedge.dll jvm.dll javaw.dll python39.dll python311.dll tcl86t.dll tk86t.dll
`
  .trim()
  .split(/\s+/);
