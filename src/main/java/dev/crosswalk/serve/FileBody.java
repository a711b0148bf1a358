package dev.crosswalk.serve;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Bodies: bytes in memory, and a part of an open file. */
final class FileBody {
  private FileBody() {}

  static HttpResponse.Body of(byte[] bytes) {
    return new InMemory(bytes);
  }

  static HttpResponse.Body of(FileChannel file, ByteRange range) {
    return new OnDisk(file, range);
  }

  private static final class InMemory implements HttpResponse.Body {
    private final byte[] bytes;
    private int sent;

    InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public byte[] next() {
      int end = Math.min(bytes.length, sent + Limits.STALL_BYTES);
      byte[] part = Arrays.copyOfRange(bytes, sent, end);
      sent = end;
      return part;
    }

    @Override
    public void close() {}
  }

  private static final class OnDisk implements HttpResponse.Body {
    private final FileChannel file;
    private final ByteRange range;
    private long sent;

    OnDisk(FileChannel file, ByteRange range) {
      this.file = file;
      this.range = range;
    }

    @Override
    public long length() {
      return range.length();
    }

    @Override
    public byte[] next() throws IOException {
      byte[] part = new byte[(int) Math.min(Limits.STALL_BYTES, range.length() - sent)];
      ByteBuffer buffer = ByteBuffer.wrap(part);
      while (buffer.hasRemaining()) {
        if (file.read(buffer, range.first() + sent + buffer.position()) < 0) {
          throw new EOFException("the file became shorter while it was sent");
        }
      }
      sent += part.length;
      return part;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
