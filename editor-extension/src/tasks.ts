import * as vscode from 'vscode';
import { findProgram } from './programs.ts';

const taskType = 'casedsl';

interface CaseTask extends vscode.TaskDefinition {
  command: 'check' | 'render';
  path?: string;
  arguments?: string[];
}

/** Tasks that run the command line on a workspace folder. */
export class Tasks implements vscode.TaskProvider {
  private readonly extensionPath: string;

  constructor(extensionPath: string) {
    this.extensionPath = extensionPath;
  }

  provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => [
      this.task({ type: taskType, command: 'check' }, folder),
      this.task({ type: taskType, command: 'render' }, folder),
    ]);
  }

  resolveTask(task: vscode.Task): vscode.Task | undefined {
    const definition = task.definition as CaseTask;
    const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder === undefined || (definition.command !== 'check' && definition.command !== 'render') ? undefined : this.task(definition, folder);
  }

  private task(definition: CaseTask, folder: vscode.WorkspaceFolder): vscode.Task {
    const setting = vscode.workspace.getConfiguration('casedsl', folder).get('commandLine.path', '');
    const program = findProgram('casedsl', setting, this.extensionPath, folder.uri.fsPath, process.platform);
    const run = new vscode.ProcessExecution(program.command, [definition.command, definition.path ?? '.', ...(definition.arguments ?? [])], {
      cwd: folder.uri.fsPath,
      // Colours and wrapped lines would hide findings from the problem matcher.
      env: { NO_COLOR: '1', TERM: 'dumb' },
    });
    const task = new vscode.Task(definition, folder, definition.command, 'casedsl', run, definition.command === 'check' ? ['$casedsl'] : []);
    task.group = definition.command === 'check' ? vscode.TaskGroup.Test : vscode.TaskGroup.Build;
    task.detail = definition.command === 'check' ? 'Check every case study of the folder' : 'Write the pages of every case study of the folder';
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, clear: true };
    return task;
  }
}
