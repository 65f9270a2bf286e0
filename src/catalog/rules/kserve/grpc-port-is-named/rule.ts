// gRPC reaches the container only through a port whose name says so, and each mode reads another name.
import { insertEntry, offeredFix, replaceValue } from '../../../../core/text/entry-edits.ts';
import { isMapping } from '../../../../core/validate/is-mapping.ts';
import { defineRule } from '../../../../core/validate/rule.ts';
import { entryPlace, modeOf } from '../../../manifests/kserve.ts';

export const grpcPortIsNamed = defineRule({
  id: 'kserve/grpc-port-is-named',
  kinds: ['inference-service'],
  severity: 'warning',
  sources: ['kserve-predictor', 'kserve-constants'],
  check(document, report, file, project) {
    const protocol = document.find('spec.predictor.model.protocolVersion')?.value;
    const { mode } = modeOf(document, project);
    if (typeof protocol !== 'string' || !protocol.startsWith('grpc-') || (mode !== 'Standard' && mode !== 'Knative'))
      return;
    const ports = document.entries('spec.predictor.model.ports');
    const fits = (name: unknown) =>
      typeof name === 'string' && (name === 'h2c' || (mode === 'Standard' && name.includes('grpc')));
    const [first] = ports;
    if (!first || ports.some(({ value }) => isMapping(value) && fits(value['name']))) return;
    const name = document.find([...first.path, 'name']);
    const wanted = mode === 'Knative' ? 'h2c' : 'grpc-port';
    const edited = { document, file };
    report({
      at: name?.place ?? entryPlace(first),
      message: `gRPC requests will not arrive: in ${mode} mode the port must be called ${mode === 'Knative' ? 'h2c' : 'h2c or something with grpc'}.`,
      fixes: offeredFix(
        `Call the port ${wanted}`,
        name ? replaceValue(edited, name, wanted) : insertEntry(edited, [...first.path, 'name'], wanted),
      ),
    });
  },
});
