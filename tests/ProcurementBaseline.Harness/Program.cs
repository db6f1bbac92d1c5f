using ProcurementBaseline.Harness.Modes;

if (args is ["rush", .. var rush]) return await Rush.Run(new(rush));
if (args is ["killed", .. var killed]) return await Killed.Run(new(killed));
if (args is ["two", .. var two]) return await Two.Run(new(two));
if (args is ["judge", .. var judge]) return await JudgeLoad.Run(new(judge));
if (args is ["trouble", .. var trouble]) return await Trouble.Run(new(trouble));
Console.Error.WriteLine("Expected rush, killed, two, judge or trouble; README.md in tests/ProcurementBaseline.Harness says what each does.");
return 2;
