/* Writes down, in order, every change to the files of one folder and every sync of them.
 *
 * Preloaded into a process (LD_PRELOAD); WITNESS_FOLDER is the folder, WITNESS_LOG the file to write to.
 * A record is: kind (1 byte), length of the path (4), offset (8), length of the data (4), path, data.
 * Kinds: W bytes written, T length set, S synced, U removed. Shared memory (SQLite's index of its log)
 * changes without any call and is left out; SQLite makes it anew. A sync is written down when it begins:
 * what another thread writes until it ends is not sure to be in it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_file = -1;

static int watched(const char *path)
{
    const char *folder = getenv("WITNESS_FOLDER");
    return folder && strncmp(path, folder, strlen(folder)) == 0 && !strstr(path, "-shm");
}

static int path_of(int file, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return watched(path);
}

static void put(const void *bytes, size_t length)
{
    const char *next = bytes;
    while (length > 0) {
        ssize_t done = syscall(SYS_write, log_file, next, length);
        if (done <= 0)
            abort();
        next += done;
        length -= (size_t)done;
    }
}

static void record(char kind, const char *path, uint64_t offset, const void *data, uint32_t length)
{
    uint32_t path_length = (uint32_t)strlen(path);
    pthread_mutex_lock(&turn);
    if (log_file < 0) {
        const char *name = getenv("WITNESS_LOG");
        log_file = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (log_file < 0)
            abort();
    }
    put(&kind, 1);
    put(&path_length, sizeof path_length);
    put(&offset, sizeof offset);
    put(&length, sizeof length);
    put(path, path_length);
    put(data, length);
    pthread_mutex_unlock(&turn);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset)
{
    char path[PATH_MAX];
    ssize_t done = NEXT(pwrite64)(file, data, length, offset);
    if (done > 0 && path_of(file, path))
        record('W', path, (uint64_t)offset, data, (uint32_t)done);
    return done;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset)
{
    return pwrite64(file, data, length, offset);
}

ssize_t write(int file, const void *data, size_t length)
{
    char path[PATH_MAX];
    ssize_t done = NEXT(write)(file, data, length);
    if (done > 0 && path_of(file, path))
        record('W', path, (uint64_t)(lseek(file, 0, SEEK_CUR) - done), data, (uint32_t)done);
    return done;
}

int ftruncate64(int file, off64_t length)
{
    char path[PATH_MAX];
    int failed = NEXT(ftruncate64)(file, length);
    if (!failed && path_of(file, path))
        record('T', path, (uint64_t)length, "", 0);
    return failed;
}

int ftruncate(int file, off_t length)
{
    return ftruncate64(file, length);
}

int fdatasync(int file)
{
    char path[PATH_MAX];
    if (path_of(file, path))
        record('S', path, 0, "", 0);
    return NEXT(fdatasync)(file);
}

int fsync(int file)
{
    char path[PATH_MAX];
    if (path_of(file, path))
        record('S', path, 0, "", 0);
    return NEXT(fsync)(file);
}

int unlink(const char *path)
{
    int failed = NEXT(unlink)(path);
    if (!failed && watched(path))
        record('U', path, 0, "", 0);
    return failed;
}
