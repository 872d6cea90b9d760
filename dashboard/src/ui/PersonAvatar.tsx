import { Avatar } from '@mantine/core';

/** A person's photo, or the first letter of their name. The name stands beside it. */
export function PersonAvatar({
  name,
  photo,
  size,
}: {
  name: string;
  photo: string | null | undefined;
  size: number;
}) {
  return (
    <Avatar size={size} color="brand" src={photo ?? null} alt="" aria-hidden>
      {[...name][0]?.toUpperCase()}
    </Avatar>
  );
}
