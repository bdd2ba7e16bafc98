#include "emit/package_seal.h"

#include <cassert>
#include <cstdint>

#include "emit/seal_digest.h"
#include "model/sha256.h"

namespace fenjie::emit {
namespace {

constexpr std::string_view kPart = "docProps/custom.xml";
constexpr std::string_view kBefore =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
    "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
    "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"fenjie-seal\"><vt:lpwstr>";
constexpr std::string_view kBehind = "</vt:lpwstr></property></Properties>";

// Of PKWARE's APPNOTE: a part's header, its record in the directory, the directory's end; all numbers with the low byte first.
constexpr std::size_t kHeader = 30, kRecord = 46;
constexpr std::size_t kHeaderMethod = 8, kRecordMethod = 10;  // then time, date, CRC and the two sizes
constexpr std::size_t kCrcBehindMethod = 6;
constexpr std::size_t kRecordPlace = 42;
constexpr std::size_t kEndPlace = 16;  // of the directory
constexpr std::string_view kEndMark = "PK\x05\x06";

std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

void put(std::string& bytes, std::size_t at, std::size_t size, std::size_t value) {
  for (std::size_t i = 0; i < size; ++i, value >>= 8) bytes[at + i] = static_cast<char>(value & 0xFF);
}

std::size_t length_of_record(std::string_view bytes, std::size_t at) {
  return kRecord + number(bytes, at + 28, 2) + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
}

std::uint32_t crc_of(std::string_view content) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : content) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

/// In a header or a record, whose fields from the method on are the same.
void put_stored(std::string& bytes, std::size_t method, std::string_view content) {
  put(bytes, method, 2, 0);
  put(bytes, method + kCrcBehindMethod, 4, crc_of(content));
  put(bytes, method + kCrcBehindMethod + 4, 4, content.size());
  put(bytes, method + kCrcBehindMethod + 8, 4, content.size());
}

}  // namespace

std::string sealed_package(std::string package, bool holds_edits) {
  const std::size_t end = package.size() - kPackageEnd, directory = number(package, end + kEndPlace, 4);
  std::size_t found = directory;
  while (package.compare(found + kRecord, kPart.size(), kPart) != 0) {
    found += length_of_record(package, found);
    assert(found < end);
  }
  std::string record = package.substr(found, length_of_record(package, found));
  std::string others = package.substr(directory, found - directory) + package.substr(found + record.size(), end - found - record.size());
  std::string last = package.substr(end);
  const std::size_t begin = number(record, kRecordPlace, 4);
  std::string header = package.substr(begin, kHeader + number(package, begin + 26, 2) + number(package, begin + 28, 2));
  const std::size_t length = header.size() + number(record, kRecordMethod + kCrcBehindMethod + 4, 4);

  package.resize(directory);
  package.erase(begin, length);
  const std::string content = std::string(kBefore) + seal_digest(sha256_hex(package), holds_edits) + std::string(kBehind);
  put_stored(header, kHeaderMethod, content);
  put_stored(record, kRecordMethod, content);
  put(record, kRecordPlace, 4, package.size());
  package.append(header).append(content);
  for (std::size_t at = 0; at < others.size(); at += length_of_record(others, at))
    if (const std::size_t place = number(others, at + kRecordPlace, 4); place > begin) put(others, at + kRecordPlace, 4, place - length);
  put(last, kEndPlace, 4, package.size());
  return std::move(package.append(others).append(record).append(last));
}

std::optional<PackageSeal> seal_of_package(std::string_view end, std::size_t size) {
  constexpr std::size_t kContent = kBefore.size() + kSealDigest + kBehind.size();
  if (end.size() != kPackageEnd || !end.starts_with(kEndMark)) return std::nullopt;
  const std::size_t directory = number(end, kEndPlace, 4);
  if (directory > size || directory < kHeader + kPart.size() + kContent) return std::nullopt;
  const std::size_t place = directory - kContent;
  return PackageSeal{place - kHeader - kPart.size(), place, kBefore, kBehind};
}

}  // namespace fenjie::emit
