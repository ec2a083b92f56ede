"""Whether a folder lies on a network disk."""

from pathlib import Path

import pytest

from quizapp.journal.disk import is_network_disk

MOUNTS = r"""
rootfs / rootfs rw 0 0
/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/vdb /home/ada/local ext4 rw 0 0
//server/share /mnt/class\040one cifs rw 0 0
systemd-1 /net autofs rw 0 0
server:/net /net nfs rw 0 0
server:/quizzes /homework nfs rw 0 0
a-line-that-is-cut
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/ada", True),
        ("/home", True),
        ("/home/ada/local/quizapp", False),
        ("/var/lib", False),
        ("/mnt/class one/ada", True),
        ("/net/ada", True),  # mounted over what waited there for it
        ("/homeless", False),  # begins like /home, and is another folder
        ("/homework/ada", True),
        ("\\\\server\\share\\ada", True),
    ],
)
def test_the_innermost_mount_says_whether_a_folder_is_on_the_network(
    folder: str, network: bool, tmp_path: Path
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert is_network_disk(folder, str(mounts)) is network


def test_a_system_that_names_no_mounts_has_no_network_disks(tmp_path: Path) -> None:
    assert not is_network_disk("/home/ada", str(tmp_path / "none"))


def test_a_link_is_followed_to_the_disk_it_leads_to(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path / 'far'} nfs rw 0 0\n")
    (tmp_path / "far").mkdir()
    (tmp_path / "near").symlink_to("far")
    assert is_network_disk(str(tmp_path / "near" / "quizapp"), str(mounts))
