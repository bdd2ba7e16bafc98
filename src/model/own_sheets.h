// The sheets that fenjie's own workbooks have beside 分解表, by their names and heads: emit/ writes them, returned/ reads them
// back, layout/ knows them in print. The columns of 数据 stand in data_columns.h.
#pragma once

#include <array>

namespace fenjie {

inline constexpr const char* kLeaderHead = "分管领导";  ///< on 数据 and 责任清单; the source's own heading where it has one

inline constexpr const char* kSectionHead = "大类";  ///< on 分解表 and 数据

inline constexpr const char* kDutiesSheet = "责任清单";
inline constexpr std::array kDutyHeads{"单位",     "单位全称", "角色",     "责任人",   "序号",
                                       "工作任务", kLeaderHead, "完成时限", "截止日期", "其他截止日期", "报送日期"};

inline constexpr const char* kSupervisionSheet = "督办";
inline constexpr std::array kSupervisionHeads{"序号", "工作任务", "牵头（责任）单位", "完成时限", "截止日期", "完成情况"};
inline constexpr const char* kReportMark = "报送";  ///< behind the day in the head of a reporting date
inline constexpr const char* kNoteHead = "备注";    ///< behind the dates

inline constexpr const char* kRosterSheet = "名单";  ///< only where the notice has one
inline constexpr std::array kRosterHeads{"机构", "组别", "职务", "姓名", "单位及职务", "电话"};

inline constexpr const char* kReviewSheet = "校核";
inline constexpr std::array kReviewHeads{"程度", "单元格", "位置", "需要校核的问题", "代码"};

inline constexpr const char* kOriginSheet = "说明";
inline constexpr std::array kOriginHeads{"项目", "内容"};
inline constexpr const char* kProgramHead = "生成程序";  ///< of the line of 说明 that names the program
inline constexpr const char* kDigestHead = "文件摘要（SHA-256）";  ///< of the line of 说明 that tells which file the notice was read from
inline constexpr const char* kProgramName = "fenjie";    ///< with the version behind it

inline constexpr const char* kFormTitle = "工作任务落实情况报送表";  ///< over each sheet of a workbook of report forms
inline constexpr const char* kFormTasks = "工作任务";

}  // namespace fenjie
