using Daybook.Cli;

return await CommandLine.RunAsync(args);
