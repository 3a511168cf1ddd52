import type { Message } from 'grammy/types';
import { type FileKind, fileById, kindOf } from '../world/files.ts';
import type { World } from '../world/world.ts';

export interface MediaView {
  readonly file?: {
    readonly name: string;
    readonly url: string;
    readonly kind: FileKind;
    /** Bytes. */
    readonly size: number;
    /** Pixels, of a photo. */
    readonly width?: number;
    readonly height?: number;
  };
  /** What the messages of one album have in common. */
  readonly album?: string;
  readonly contact?: { readonly phone: string; readonly name: string };
  readonly location?: { readonly latitude: number; readonly longitude: number };
}

export function viewMedia(world: World, message: Message): MediaView {
  const { contact, location, media_group_id: album } = message;
  const whole = message.photo?.at(-1);
  const { file_id = '' } = message.document ?? message.audio ?? whole ?? {};
  const file = fileById(world.state, file_id);
  return {
    ...(file
      ? {
          file: {
            name: file.name,
            url: `/sandbox/files/${file.uniqueId}`,
            kind: kindOf(file),
            size: file.size,
            ...(whole ? { width: whole.width, height: whole.height } : {}),
          },
        }
      : {}),
    ...(album ? { album } : {}),
    ...(contact
      ? {
          contact: {
            phone: contact.phone_number,
            name: [contact.first_name, contact.last_name].filter(Boolean).join(' '),
          },
        }
      : {}),
    ...(location ? { location: { latitude: location.latitude, longitude: location.longitude } } : {}),
  };
}
