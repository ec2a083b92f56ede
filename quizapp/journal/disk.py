"""Whether a folder lies on a network disk, where SQLite's write-ahead log does not work."""

import os

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "lustre", "beegfs", "vboxsf"),
        *("fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs", "fuse.vmhgfs-fuse"),
    }
)


def is_network_disk(folder: str, mounts: str = "/proc/self/mounts") -> bool:
    """Tell whether a folder is on a network file system, as far as the system says (Linux; elsewhere UNC paths)."""
    if folder.startswith("\\\\"):
        return True
    try:
        with open(mounts, encoding="utf-8", errors="surrogateescape") as table:
            entries = [parts[1:3] for line in table if len(parts := line.split(" ", 3)) > 2]
    except OSError:
        return False
    there = os.path.realpath(folder)
    kind, longest = "", -1
    for escaped, of_kind in entries:
        mount = _unescaped(escaped)
        if len(mount) >= longest and _holds(mount, there):  # a later mount on the same folder hides the earlier
            kind, longest = of_kind, len(mount)
    return kind in _NETWORK


def _holds(mount: str, path: str) -> bool:
    return path == mount or path.startswith(mount.rstrip("/") + "/")


def _unescaped(mount: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mount = mount.replace(code, letter)
    return mount
