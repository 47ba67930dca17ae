import { homedir } from 'node:os';
import path from 'node:path';

/** Where a program is, and what is said where it is not. */
export interface Program {
  command: string;
  /** Whether a setting named it, rather than the extension holding it. */
  isChosen: boolean;
}

/**
 * The program to start: the one that a setting names, else the one inside the extension.
 * `~` and `${workspaceFolder}` may stand in a setting, and a relative path is taken from the workspace folder.
 */
export function findProgram(name: string, setting: string, extensionPath: string, workspaceFolder: string | undefined, platform: NodeJS.Platform): Program {
  const chosen = setting.trim();
  if (chosen === '') {
    return { command: path.join(extensionPath, 'server', platform === 'win32' ? `${name}.exe` : name), isChosen: false };
  }

  let command = chosen.replaceAll('${workspaceFolder}', workspaceFolder ?? '');
  if (command === '~' || command.startsWith('~/') || command.startsWith('~\\')) {
    command = path.join(homedir(), command.slice(1));
  }
  if (!path.isAbsolute(command) && workspaceFolder !== undefined && /[\\/]/.test(command)) {
    command = path.join(workspaceFolder, command);
  }

  return { command, isChosen: true };
}

/** Why a program did not start, in words for somebody who has never seen it. */
export function whyNotStarted(program: Program, error: unknown, setting: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || reason.includes('ENOENT')) {
    return program.isChosen
      ? `There is no program '${program.command}', which the setting '${setting}' names.`
      : 'The language server is missing from the extension. Install the build of the extension for this platform, or name a server in the settings.';
  }
  if (code === 'EACCES' || reason.includes('EACCES')) {
    return `'${program.command}' may not be executed.`;
  }
  return `'${program.command}' did not answer: ${reason}`;
}
