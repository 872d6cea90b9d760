import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { workbay } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';

/** The logo needs the session's token, so it cannot be the address of an image. */
export function WorkshopLogo({ className }: { className?: string | undefined }) {
  const name = useMe()?.workshop?.name ?? '';
  const { data } = useQuery({ queryKey: ['logo'], queryFn: () => workbay.workshops.getLogo() });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address ? <img src={address} alt={name} className={className} /> : null;
}
