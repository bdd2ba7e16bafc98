// A workbook's zip package, read part by part. What comes back by mail may be anything: everything is bounded.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace fenjie::returned {

/// Whether the bytes are a zip file, or a container of older or encrypted office files: no JSON at least.
bool is_package(std::string_view bytes);
/// For bytes that are no package and no JSON either. @throws Error returned/not-a-workbook when `name` is a workbook's
void demand_json(std::string_view name, std::string_view bytes);

class Package {
 public:
  /// Borrows `bytes`. @throws Error returned/not-a-workbook, returned/too-large
  explicit Package(std::string_view bytes);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  /// Names are the same whatever the case of their letters.
  bool has(const std::string& part) const;
  /// The content of a part. The directory's word about its size is not trusted: reading stops at the limit.
  /// @throws Error returned/not-a-workbook when it is absent or damaged, returned/too-large past kMostBytes in all
  std::string read(const std::string& part);

  static constexpr std::size_t kMostBytes = 256u << 20;  ///< of all parts read, uncompressed
  static constexpr std::size_t kMostParts = 20000;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
  std::size_t bytes_read_ = 0;
};

}  // namespace fenjie::returned
