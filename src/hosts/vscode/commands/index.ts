// What the shim loads when a command, a panel or a virtual document is first wanted.
export { invokeTool, prepareTool } from '../agent-tools.ts';
export { showPipelineGraph } from '../graph-panel.ts';
export { lensesFor, runLens } from '../lenses.ts';
export { lifecycle } from '../lifecycle/lifecycle-view.ts';
export { previewContent } from '../preview.ts';
export { openWizard, restoreWizard } from '../wizard/wizard-panel.ts';
export { deployDryRun } from './deploy-dry-run.ts';
export { explainRule } from './explain-rule.ts';
export { generateTier } from './generate.ts';
export { insertSnippet } from './insert-snippet.ts';
export { previewChanges } from './preview-changes.ts';
export { setUp } from './set-up.ts';
export { planContent, showPlan } from './show-plan.ts';
export { undoGeneration } from './undo-generation.ts';
export { validateWorkspace } from './validate-workspace.ts';
