// The shelf of tools for language models, in alphabetical order.
import { applyTool } from './apply-tool.ts';
import { explainTool } from './explain-tool.ts';
import { planTool } from './plan-tool.ts';
import { previewTool } from './preview-tool.ts';
import type { Tool } from './tool.ts';
import { validateTool } from './validate-tool.ts';

export const tools: readonly Tool[] = [applyTool, explainTool, planTool, previewTool, validateTool];
