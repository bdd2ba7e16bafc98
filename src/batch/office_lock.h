// Whether an office program has a file open: it keeps a lock file beside it.
#pragma once

#include <string>

namespace fenjie::batch {

/// Name of the lock file beside `path` (Excel ~$x.xlsx, WPS .~x.xlsx, LibreOffice .~lock.x.xlsx#); empty when there is none.
std::string office_lock_beside(const std::string& path);

/// Whether another process holds a lock on the file itself, as LibreOffice does on a file that it shows.
bool is_locked(const std::string& path);

}  // namespace fenjie::batch
