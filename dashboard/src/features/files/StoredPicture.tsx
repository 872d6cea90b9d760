import { usePicture } from './usePicture.ts';

interface Props {
  fileId: string;
  alt: string;
  className?: string | undefined;
}

export function StoredPicture({ fileId, alt, className }: Props) {
  const { full } = usePicture(fileId);
  return full ? <img src={full} alt={alt} className={className} /> : null;
}
