import type { BuiltInTemplate, InspectionTemplate } from '@workbay/sdk/schema';
import { api } from '../../app/api.ts';

/** The workshop's templates and those that Workbay brings; empty until they are there. */
export function useTemplates(): { own: InspectionTemplate[]; builtIn: BuiltInTemplate[]; loading: boolean } {
  const { data } = api.useQuery('get', '/v1/inspection-templates', {});
  return { own: data?.data ?? [], builtIn: data?.builtIn ?? [], loading: !data };
}
