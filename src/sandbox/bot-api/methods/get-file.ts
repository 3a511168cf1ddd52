import { fileById } from '../../world/files.ts';
import { badRequest } from '../api-error.ts';
import { defineMethod } from '../method.ts';
import { text } from '../parameters.ts';

/** Bytes: what a bot may download. */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

export const getFile = defineMethod({
  name: 'getFile',
  parameters: { file_id: text },
  run({ world }, call) {
    if (!call.file_id) throw badRequest('file_id not specified');
    const file = fileById(world.state, call.file_id);
    if (!file) throw badRequest('invalid file_id');
    if (file.size > LARGEST_DOWNLOAD) throw badRequest('file is too big');
    return {
      file_id: call.file_id,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: file.path,
    };
  },
});
