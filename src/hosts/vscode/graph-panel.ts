// Pictures of the file in the editor: they follow while it is edited, and a box leads to its line.
import * as vscode from 'vscode';
import { fromGraphSchema, type ToGraph } from '../../../webview/graph/protocol.ts';
import { lateCatalog } from './late.ts';
import { openProject, planOf } from './project.ts';
import { webviewOptions, webviewPage } from './webview-page.ts';

type Picture = ReturnType<ReturnType<typeof lateCatalog>['picturesOf']>[number];

/** Draws the file of the active editor, or the one at the address. */
export async function showPipelineGraph(context: vscode.ExtensionContext, address?: unknown): Promise<void> {
  const uri = address instanceof vscode.Uri ? address : vscode.window.activeTextEditor?.document.uri;
  if (!uri) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a pipeline, a workflow, a rollout or mlops.yaml first.'),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const panel = vscode.window.createWebviewPanel(
    'mlops.graph',
    vscode.l10n.t('Picture of {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1)),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    webviewOptions(context.extensionUri),
  );
  let pictures: readonly Picture[] = [];
  const draw = async () => {
    pictures = lateCatalog().picturesOf(vscode.workspace.asRelativePath(uri, false), document.getText());
    const curve = await curveOf(uri);
    const message: ToGraph = {
      type: 'pictures',
      pictures: pictures.map(({ title, summary, nodes, edges }) => ({
        title,
        summary,
        nodes: nodes.map(({ id, label, detail, look }) => ({ id, label, look, ...(detail ? { detail } : {}) })),
        edges: edges.map((edge) => ({ ...edge })),
      })),
      ...(curve ? { curve } : {}),
    };
    await panel.webview.postMessage(message);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = [
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document) return;
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), 200);
    }),
    panel.webview.onDidReceiveMessage(async (raw: unknown) => {
      const parsed = fromGraphSchema.safeParse(raw);
      if (!parsed.success) return;
      if (parsed.data.type === 'ready') await draw();
      else if (parsed.data.type === 'open') await reveal(document, pictures, parsed.data);
      else await saveSvg(uri, parsed.data);
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    for (const listener of listeners) listener.dispose();
  });
  panel.webview.html = webviewPage(panel.webview, context.extensionUri, 'graph');
}

async function curveOf(uri: vscode.Uri) {
  if (!/(^|\/)mlops\.ya?ml$/.test(uri.path)) return undefined;
  const project = await openProject();
  const planned = project && (await planOf(project));
  if (planned?.kind !== 'plan' || !planned.plan.decisions.some(({ topic }) => topic === 'autoscaling'))
    return undefined;
  const { points, ...rest } = lateCatalog().capacityCurve(planned.plan.capacity);
  return {
    ...rest,
    points: points.map(({ rps, replicas, waitMs }) => ({ rps, replicas, ...(waitMs === undefined ? {} : { waitMs }) })),
  };
}

async function reveal(
  document: vscode.TextDocument,
  pictures: readonly Picture[],
  { picture, id }: { readonly picture: number; readonly id: string },
): Promise<void> {
  const node = pictures[picture]?.nodes.find((candidate) => candidate.id === id);
  if (!node) return;
  const selection = new vscode.Range(document.positionAt(node.place.start), document.positionAt(node.place.end));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
}

// The name comes from the page: only letters, digits and dashes of it reach a path, and the user confirms the place.
async function saveSvg(uri: vscode.Uri, { name, svg }: { readonly name: string; readonly svg: string }): Promise<void> {
  const file = `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 60) || 'picture'}.svg`;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(uri, '..', file),
    filters: { SVG: ['svg'] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
