// What tells a workbook as fenjie wrote it from one that was saved since: a digest of the file in the zip's archive comment.
//
// Office programs write a package anew and no comment with it, so that nothing in the package need be read: the parent of a
// batch opens no foreign zip. Document properties do not tell: libxlsxwriter names Excel as the program, as Excel does.
#pragma once

#include <string>

namespace fenjie::emit {

/// `package`, a zip file without a comment, with its seal.
std::string sealed(std::string package);

/// Whether a workbook at `path` may hold what nobody wants to lose: fenjie did not write it, or it was changed since.
/// False when there is none, or what stands there is no workbook at all.
bool is_workbook_of_others(const std::string& path);

}  // namespace fenjie::emit
