// Where a workbook's seal stands: a property of the document (docProps/custom.xml), as every OOXML file may have them.
//
// The part is stored, not deflated, and is the last one, so that the seal has its place a fixed number of bytes before the
// zip's directory and covers all parts in front of it: to check it, no part of a foreign zip need be read. An office program
// writes the package anew, and where it keeps the property, what it covers is another file.
// Rejected: the zip's archive comment, since what Excel makes of one could not be tried.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fenjie::emit {

inline constexpr const char* kSealProperty = "fenjie-seal";
inline constexpr std::size_t kPackageEnd = 22;  ///< bytes of a zip's end, without a comment

/// `package` with its seal as its last part.
/// @param holds_edits see emit::Standing
/// Precondition: a zip file without a comment that has the document property kSealProperty, of any value.
std::string sealed_package(std::string package, bool holds_edits = false);

/// Where the seal of a package would stand.
struct PackageSeal {
  std::size_t covered;              ///< bytes from the beginning
  std::size_t place;                ///< of the part's content
  std::string_view before, behind;  ///< the digest in the part's content
};
/// @param end the last kPackageEnd bytes of a file of `size` bytes; none when they are no end of a zip
std::optional<PackageSeal> seal_of_package(std::string_view end, std::size_t size);

}  // namespace fenjie::emit
