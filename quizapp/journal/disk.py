"""Whether a folder lies on a network disk, where SQLite's write-ahead log does not work."""

import os

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "fuse.rclone", "ceph"}
)


def is_network_disk(folder: str, mounts: str = "/proc/self/mounts") -> bool:
    """Tell whether a folder is on a network file system, as far as the system says (Linux; elsewhere UNC paths)."""
    if folder.startswith("\\\\"):
        return True
    try:
        with open(mounts, encoding="utf-8", errors="surrogateescape") as table:
            entries = [line.split(" ", 3)[1:3] for line in table]
    except OSError:
        return False
    there = os.path.realpath(folder)
    kind, longest = "", -1
    for entry in entries:
        mount = _unescaped(entry[0])
        if len(mount) > longest and _holds(mount, there):
            kind, longest = entry[1], len(mount)
    return kind in _NETWORK


def _holds(mount: str, path: str) -> bool:
    return path == mount or path.startswith(mount.rstrip("/") + "/")


def _unescaped(mount: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mount = mount.replace(code, letter)
    return mount
