import { ActionIcon, Button, Group, SegmentedControl, Stack, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StoredFile } from '@workbay/sdk/schema';
import { Undo2Icon } from 'lucide-react';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbay } from '../../app/api.ts';
import { Broken } from '../../app/ErrorPage.tsx';
import { useUnsavedWhile } from '../../app/unsaved.ts';
import { useChange } from '../../app/useChange.ts';
import { Loading } from '../../ui/Loading.tsx';
import { uploadFile } from '../files/upload.ts';
import { addressOf } from './photoAddress.ts';
import { draw, inks, type Point, type Stroke, tools } from './strokes.ts';

interface Props {
  jobId: string;
  photo: StoredFile;
  onDone: () => void;
}

/** Marks on a photo what the customer should look at; saved as a photo beside the first. */
export function AnnotatePhoto({ jobId, photo, onDone }: Props) {
  const { t } = useTranslation();
  // Read by fetch: a picture of another origin that is shown by its address cannot be saved from a canvas.
  const address = addressOf(photo, 'large');
  const { data: picture, error } = useQuery({
    queryKey: ['picture', address],
    queryFn: async ({ signal }) => createImageBitmap(await (await fetch(address, { signal })).blob()),
    staleTime: 'static',
    gcTime: 0,
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  useUnsavedWhile(strokes.length > 0);
  const [tool, setTool] = useState<Stroke['tool']>('pen');
  const [ink, setInk] = useState<Stroke['ink']>('red');
  const drawing = useRef(false);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (picture && context) draw(context, picture, strokes);
  }, [picture, strokes]);
  const save = useChange(
    async () => {
      const file = await asFile(canvas.current, photo.name);
      const stored = await uploadFile(file, 'job_photo', () => undefined, new AbortController().signal);
      return workbay.jobs.addPhoto(jobId, { fileId: stored.id });
    },
    { said: () => t('jobs.annotated'), after: onDone },
  );
  if (error) return <Broken error={error} />;
  if (!picture) return <Loading rows={3} />;
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * picture.width,
      y: ((event.clientY - top) / height) * picture.height,
    };
  };
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label={t('jobs.tool')}
          value={tool}
          data={tools.map(value => ({ value, label: t(`jobs.tools.${value}`) }))}
          onChange={value => setTool(tools.find(known => known === value) ?? 'pen')}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('jobs.ink')}
          value={ink}
          data={inks.map(value => ({ value, label: t(`jobs.inks.${value}`) }))}
          onChange={value => setInk(inks.find(known => known === value) ?? 'red')}
        />
        <Tooltip label={t('jobs.undoStroke')}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('jobs.undoStroke')}
            disabled={strokes.length === 0}
            onClick={() => setStrokes(now => now.slice(0, -1))}
          >
            <Undo2Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <canvas
        ref={canvas}
        width={picture.width}
        height={picture.height}
        aria-label={t('jobs.annotateCanvas', { name: photo.name })}
        style={{
          // Never with bands beside the picture: where one points is where one draws.
          display: 'block',
          maxWidth: '100%',
          maxHeight: '65vh',
          marginInline: 'auto',
          touchAction: 'none',
          cursor: 'crosshair',
          borderRadius: 8,
        }}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          const point = pointOf(event);
          setStrokes(now => [...now, { tool, ink, points: [point] }]);
        }}
        onPointerMove={event => {
          if (!drawing.current) return;
          const point = pointOf(event);
          setStrokes(now => {
            const stroke = now.at(-1);
            return stroke ? [...now.slice(0, -1), { ...stroke, points: [...stroke.points, point] }] : now;
          });
        }}
        onPointerUp={() => {
          drawing.current = false;
        }}
        onPointerCancel={() => {
          drawing.current = false;
        }}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={strokes.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate(undefined)}
        >
          {t('jobs.saveAnnotated')}
        </Button>
      </Group>
    </Stack>
  );
}

function asFile(canvas: HTMLCanvasElement | null, name: string): Promise<File> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => {
      if (blob) resolve(new File([blob], name.replace(/(\.\w+)?$/, '-marked.jpg'), { type: 'image/jpeg' }));
      else reject(new Error('the canvas gave no picture'));
    };
    if (canvas) canvas.toBlob(done, 'image/jpeg', 0.9);
    else done(null);
  });
}
