// Inside a real editor: activation, live diagnostics, quick fixes, commands and the files that they write.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface ExtensionApi {
  readonly activationMs: number;
  readonly serverIsReady: Promise<void>;
}

const id = 'mlops-lifecycle.mlops-lifecycle-manager';
const folder = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
const at = (path: string) => vscode.Uri.joinPath(folder(), path);

async function until<Answer>(
  what: string,
  look: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  for (let turn = 0; turn < 400; turn++) {
    const answer = await look();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`it did not come: ${what}`);
}

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'mlops');

export function defineSuite(): void {
  describe('MLOps in the editor', () => {
    it('is activated by a YAML file, in few milliseconds of its own', async () => {
      const extension = vscode.extensions.getExtension<ExtensionApi>(id) ?? assert.fail(`${id} is not there`);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at('inference-service.yaml')));
      const api = await extension.activate();
      console.log(`activation: ${api.activationMs.toFixed(1)} ms of the extension's own code (aim 20 ms)`);
      await api.serverIsReady;
    });

    it('has its commands', async () => {
      const commands = await vscode.commands.getCommands(true);
      for (const name of [
        'setUp',
        'openWizard',
        'generateT1',
        'generateT2',
        'generateT3',
        'previewChanges',
        'undoGeneration',
        'deployDryRun',
        'insertSnippet',
        'showPlan',
        'showPipelineGraph',
        'validateWorkspace',
        'explainRule',
      ])
        assert.ok(commands.includes(`mlops.${name}`), name);
    });

    it('marks an error typed into an InferenceService at its range, and its quick fix repairs it', async () => {
      const document = await vscode.workspace.openTextDocument(at('inference-service.yaml'));
      const editor = await vscode.window.showTextDocument(document);
      await until('a clean file', () => (ours(document.uri).length === 0 ? true : undefined));
      const before = document.getText();
      const offset = before.indexOf('minReplicas: 2') + 'minReplicas: '.length;
      await editor.edit((edit) =>
        edit.replace(new vscode.Range(document.positionAt(offset), document.positionAt(offset + 1)), '9'),
      );
      const [diagnostic] = await until('a diagnostic', () =>
        ours(document.uri).length > 0 ? ours(document.uri) : undefined,
      );
      assert.equal(document.getText(diagnostic?.range), '9');
      assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
      assert.match(diagnostic?.message ?? '', /minReplicas 9 is above maxReplicas 4/);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        diagnostic?.range,
      );
      const fix = actions.find(({ title }) => title === 'Lower minReplicas to 4') ?? assert.fail('no quick fix');
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
      await until('a clean file again', () => (ours(document.uri).length === 0 ? true : undefined));
      assert.match(document.getText(), /minReplicas: 4\n/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('checks MLproject files in their own language', async () => {
      const document = await vscode.workspace.openTextDocument(at('MLproject'));
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'mlproject');
      const found = await until('a diagnostic', () => (ours(document.uri).length > 0 ? ours(document.uri) : undefined));
      const error = found.find(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.equal(document.getText(error?.range), '{sed}');
    });

    it('completes the spec from its schema', async () => {
      const document = await vscode.workspace.openTextDocument(at('mlops.yaml'));
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 'model_type: '.length),
      );
      assert.ok(list.items.some(({ label }) => label === 'time-series'));
    });

    it('generates the quick set-up, and every file of it is clean', async () => {
      assert.ok(vscode.workspace.isTrusted, 'the workspace must be trusted');
      assert.equal(await vscode.commands.executeCommand('mlops.generateT1'), true);
      const decode = async (path: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
      assert.match(await decode('docs/mlops/plan.md'), /^# T1 plan/);
      assert.match(await decode('mlops/serving/manifests/inference-service.yaml'), /kind: InferenceService/);
      // The workspace brought an MLproject of its own: it must still be there, word for word.
      assert.match(await decode('MLproject'), /\{sed\}/);
      const lock = JSON.parse(await decode('.mlops/lock.json')) as { files: { path: string }[] };
      assert.ok(lock.files.length > 15);
      for (const { path } of lock.files.filter((file) => /\.ya?ml$/.test(file.path))) {
        const document = await vscode.workspace.openTextDocument(at(path));
        await new Promise((done) => setTimeout(done, 20));
        assert.deepEqual(
          ours(document.uri).map(({ message }) => `${path}: ${message}`),
          [],
        );
      }
    });

    it('writes nothing the second time', async () => {
      const before = (await vscode.workspace.fs.stat(at('docs/mlops/plan.md'))).mtime;
      await vscode.commands.executeCommand('mlops.generateT1');
      assert.equal((await vscode.workspace.fs.stat(at('docs/mlops/plan.md'))).mtime, before);
    });

    it('takes the last generation back in one step, and generates it anew', async () => {
      const isThere = (path: string) =>
        vscode.workspace.fs.stat(at(path)).then(
          () => true,
          () => false,
        );
      assert.equal(await vscode.commands.executeCommand('mlops.undoGeneration'), true);
      assert.equal(await isThere('docs/mlops/plan.md'), false);
      assert.equal(await isThere('MLproject'), true);
      assert.equal(await vscode.commands.executeCommand('mlops.undoGeneration'), false);
      assert.equal(await vscode.commands.executeCommand('mlops.generateT1'), true);
      assert.equal(await isThere('docs/mlops/plan.md'), true);
    });

    it('shows what a deployment would run, and runs nothing', async () => {
      assert.equal(await vscode.commands.executeCommand('mlops.deployDryRun'), true);
      await until('the page of the deployment', () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => /deploy\.md/.test(label))
          ? true
          : undefined,
      );
    });

    it('validates the workspace into Problems', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const count = await vscode.commands.executeCommand<number>('mlops.validateWorkspace');
      assert.equal(typeof count, 'number');
    });

    it('shows the plan and the page of a rule', async () => {
      await vscode.commands.executeCommand('mlops.showPlan');
      await vscode.commands.executeCommand('mlops.explainRule', 'kserve/min-not-above-max');
      await until('a preview', () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ label }) => /min-not-above-max|plan\.md/.test(label))
          ? true
          : undefined,
      );
    });
  });
}
