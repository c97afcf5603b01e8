; The installer for Windows, for one user and without an administrator: Inno Setup 6 (https://jrsoftware.org/isinfo.php).
; .github/workflows/release.yml calls it: iscc /DVersion=0.2.0 .packaging\windows\tovholder.iss. It has not been run yet.

[Setup]
; Never to be changed: by it a newer version finds the older one.
AppId={{7C0E6B5B-3E1B-4E0C-9B8E-0D1B7D6C52A1}
AppName=Tovholder
AppVersion={#Version}
AppPublisher=The Tovholder authors
DefaultDirName={localappdata}\Programs\Tovholder
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
SetupIconFile=..\..\assets\icon\tovholder.ico
UninstallDisplayIcon={app}\tovholder.exe
OutputDir=..\..\target\package
OutputBaseFilename=tovholder-{#Version}-windows-setup
; To sign: SignTool=NAME here, once `iscc /SNAME=…` says with which certificate.

[Languages]
Name: "da"; MessagesFile: "compiler:Languages\Danish.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "..\..\target\release\tovholder.exe"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\target\package\licences.txt"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Tovholder"; Filename: "{app}\tovholder.exe"

[Registry]
; Days by their ending; .ron is left to whoever has it.
Root: HKCU; Subkey: "Software\Classes\.tovholder"; ValueType: string; ValueData: "Tovholder.Day"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\Tovholder.Day"; ValueType: string; ValueData: "{cm:Day}"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Tovholder.Day\DefaultIcon"; ValueType: string; ValueData: "{app}\tovholder.exe,0"
Root: HKCU; Subkey: "Software\Classes\Tovholder.Day\shell\open\command"; ValueType: string; ValueData: """{app}\tovholder.exe"" ""%1"""

[Run]
Filename: "{app}\tovholder.exe"; Flags: nowait postinstall skipifsilent; Description: "{cm:LaunchProgram,Tovholder}"

[CustomMessages]
da.Day=Dag i Tovholder
en.Day=Tovholder day
da.Stays=Tovholder er fjernet. Dine dage er der stadig: i de filer, du har gemt dem i, og i
en.Stays=Tovholder is removed. Your days are still there: in the files you saved them in, and in

[Code]
procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  if (Step = usPostUninstall) and not UninstallSilent then
    MsgBox(CustomMessage('Stays') + #13#10 + ExpandConstant('{localappdata}\tovholder'), mbInformation, MB_OK);
end;
