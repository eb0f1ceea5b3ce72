using System.Reflection;
using System.Runtime.Loader;
using Daybook.Engine.Meanings;

namespace Daybook.Cli;

/// <summary>The part of the program that reads models in files: built and loaded only where one is wanted, as its runtime is far larger than the program.</summary>
internal static class OnnxPart
{
    /// <summary>Where the build of <c>src/Daybook.Onnx</c> lays it: beside the program, which may have been compiled ahead of time since.</summary>
    private static readonly string Part = new[] { "onnx", "../net10.0/onnx" }.Select(place => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, place, "Daybook.Onnx.dll"))).OrderByDescending(File.Exists).First();

    /// <param name="name">Under which its vectors are kept; null = the file's own.</param>
    /// <exception cref="CommandFailure">The part was not built, or the file is no model.</exception>
    public static IEmbedder Open(string file, string? name)
    {
        if (!File.Exists(Part))
            throw new CommandFailure("embeddings.file is set, and the part that reads models in files is not built", "build it with 'dotnet build src/Daybook.Onnx -c Release', or take the setting out", ExitCode.Usage);
        if (!File.Exists(file))
            throw new CommandFailure($"embeddings.file is set, and there is no {file}", "give the whole path of an .onnx file", ExitCode.Usage);
        try
        {
            return Opener()(file, name);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(problem.Message, "give the path of a sentence model exported to ONNX in embeddings.file, with its vocabulary beside it", ExitCode.Usage);
        }
        catch (Exception problem) when (problem is BadImageFormatException or TypeLoadException or MissingMethodException or DllNotFoundException or TypeInitializationException)
        {
            throw new CommandFailure($"the part that reads models in files does not fit: {problem.Message}", "build it again with 'dotnet build src/Daybook.Onnx -c Release'", ExitCode.Usage);
        }
    }

    private static Func<string, string?, IEmbedder> Opener() =>
        new Room(Part).LoadFromAssemblyPath(Part).GetType("Daybook.Onnx.OnnxEmbedder", throwOnError: true)!
            .GetMethod("Open", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<string, string?, IEmbedder>>();

    /// <summary>Finds what the part needs beside it, and all that the program has in the program.</summary>
    private sealed class Room(string part) : AssemblyLoadContext("onnx")
    {
        private readonly AssemblyDependencyResolver _resolver = new(part);

        protected override Assembly? Load(AssemblyName name) => _resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;

        protected override nint LoadUnmanagedDll(string name) => _resolver.ResolveUnmanagedDllToPath(name) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
    }
}
