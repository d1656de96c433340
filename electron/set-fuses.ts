import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { Arch, type AfterPackContext } from 'electron-builder'

/**
 * Writes every fuse into the packed program, before it is signed. Here and not in electron-builder.yml, because its own list is
 * shorter than Electron's; `strictlyRequireAllFuses` fails the build when Electron gains another.
 */
export async function afterPack(context: AfterPackContext): Promise<void> {
  const { electronPlatformName: platform, appOutDir, packager, arch } = context
  const { productFilename } = packager.appInfo
  const name = platform === 'linux' ? (packager.config.executableName ?? productFilename) : productFilename
  const ending = { win32: '.exe', darwin: '.app' }[platform] ?? ''
  await flipFuses(join(appOutDir, `${name}${ending}`), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // SECURITY: the packed program is no Node that others can feed with code.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // SECURITY: only the app.asar that was packed runs, and its bytes are checked as they are read (Windows and macOS).
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    // SECURITY: the window has its own app:// scheme; file:// gets nothing.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    // There are no cookies; encrypting none would only ask for the key store's password on macOS.
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // WebAssembly (Argon2) checks its memory by signal, as in Chromium: the default.
    [FuseV1Options.WasmTrapHandlers]: true,
    // Writing into an unsigned program breaks the ad-hoc signature that arm64 Macs demand.
    resetAdHocDarwinSignature: platform === 'darwin' && arch === Arch.arm64,
  })
}
