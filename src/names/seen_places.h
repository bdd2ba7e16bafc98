// Where a name stands in the files that a registry is proposed from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/extraction.h"

namespace fenjie::names {

class SeenPlaces {
 public:
  /// Nothing where the field has no place.
  void add(const Extraction& extraction, const Field& field);
  void add(const SeenPlaces& others);

  /// # 见 a.txt 第 3、8 行, with its line break; empty without places.
  std::string comment() const;

 private:
  std::map<std::string, std::vector<std::size_t>> lines_;  // file -> lines, or pages of a file that has pages
  std::vector<std::string> files_;                         // in order
  std::map<std::string, bool> has_pages_;
};

}  // namespace fenjie::names
