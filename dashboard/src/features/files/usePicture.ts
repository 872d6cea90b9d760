import { api } from '../../app/api.ts';

/** Where a picture can be read: as it is, and within 256 pixels. */
export function usePicture(fileId: string | null) {
  const { data } = api.useQuery(
    'get',
    '/v1/files/{fileId}',
    { params: { path: { fileId: fileId ?? '' } } },
    { enabled: fileId !== null },
  );
  const full = (fileId && data?.url) || undefined;
  return { full, small: (full && data?.variants.find(({ name }) => name === 'small')?.url) ?? full };
}
