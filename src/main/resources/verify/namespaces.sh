# Builds a root folder in a tmpfs, moves into it, drops every capability and runs the job.
# Arguments: ROOT SIZE CAPABILITIES (ro|rw|try PATH)... cd FOLDER KEY=VALUE... -- COMMAND...
root=$1
size=$2
keep=$3
shift 3
mount -t tmpfs -o mode=755,size=16m none "$root"
mkdir "$root/proc" "$root/dev" "$root/tmp" "$root/.old"
mount -t proc proc "$root/proc"
# It holds the machine's own switches: a compiler runs as root there, and root may write them
mount -o remount,bind,ro "$root/proc"
mount -t tmpfs -o "mode=1777,size=$size" none "$root/tmp"
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
mkdir "$root/dev/shm"
mount -t tmpfs -o mode=1777,size=16m none "$root/dev/shm"
while [ "$1" != cd ]; do
  how=$1
  path=$2
  shift 2
  if [ "$how" = try ]; then
    [ -e "$path" ] || continue
    how=ro
  fi
  mkdir -p "$root$(dirname "$path")"
  if [ -L "$path" ]; then
    ln -s "$(readlink "$path")" "$root$path"
    continue
  fi
  if [ -d "$path" ]; then mkdir -p "$root$path"; else : >"$root$path"; fi
  mount --bind "$path" "$root$path"
  [ "$how" = rw ] || mount -o remount,bind,ro "$root$path"
done
folder=$2
shift 2
ip link set lo up
cd "$root"
pivot_root . .old
umount -l /.old
mount -o remount,bind,ro /
cd "$folder"
for each in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  [ "$each" = PATH ] || unset "$each"
done
while [ "$1" != -- ]; do
  export "$1"
  shift
done
shift
exec setpriv --no-new-privs --inh-caps=-all --bounding-set="$keep" -- "$@"
