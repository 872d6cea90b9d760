import { api } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

export function WorkshopLogo({ fileId, className }: { fileId: string; className?: string | undefined }) {
  const name = useMe()?.workshop?.name ?? '';
  const { data } = api.useQuery('get', '/v1/files/{fileId}', { params: { path: { fileId } } });
  return data?.url ? <img src={data.url} alt={name} className={className} /> : null;
}
