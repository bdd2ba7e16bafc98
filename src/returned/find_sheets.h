// Which sheet of a workbook is which of those that had been written, when someone renamed them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/notice.h"
#include "returned/read_sheets.h"
#include "sheets/breakdown_columns.h"

namespace fenjie::returned {

class FoundSheets {
 public:
  /// A sheet that bears its name is that one. One that is missing is looked for among those that nobody knows: by its head
  /// row, a sheet 分解表 also by the tasks on it; where several may be it, none is.
  /// @param parts that the sheets 分解表 had been written from
  /// @param has_roster the workbook had a sheet 名单
  FoundSheets(SheetReader& reader, const std::vector<const Task*>& tasks, const std::vector<sheets::Part>& parts, bool has_roster);

  /// What the sheet is called now; null when it is gone.
  const std::string* find(const std::string& written) const;
  /// Names of sheets that are none of those written, in the workbook's order.
  const std::vector<std::string>& unknown() const { return unknown_; }
  /// Sentences about the sheets that were renamed.
  std::vector<std::string> renamed() const;

 private:
  std::map<std::string, std::string> now_;  // by the name that was written
  std::vector<std::string> unknown_;
};

}  // namespace fenjie::returned
