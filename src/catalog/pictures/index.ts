// The shelf of drawings, and the one that fits a document.
import type { SourceDocument } from '../../core/text/source-file.ts';
import type { Drawing, Picture } from './picture.ts';
import { retrainingPipelinePicture } from './retraining-pipeline.ts';
import { inferenceGraphPicture, rolloutPicture } from './serving.ts';
import { argoWorkflowPicture, githubWorkflowPicture, kfpPicture } from './workflows.ts';

const drawings: readonly Drawing[] = [
  argoWorkflowPicture,
  githubWorkflowPicture,
  inferenceGraphPicture,
  kfpPicture,
  retrainingPipelinePicture,
  rolloutPicture,
];

/** Undefined where nothing of this kind can be drawn. */
export function pictureOf(kind: string | undefined, document: SourceDocument): Picture | undefined {
  return drawings.find(({ kinds }) => kind !== undefined && kinds.includes(kind))?.draw(document);
}
