using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Daybook.Engine.Jobs;

/// <summary>Names this process as an owner of leases, and tells whether another owner is gone.</summary>
internal static class JobOwner
{
    /// <summary><c>machine/process id/start</c>; the start tells a process from a later one of the same id.</summary>
    public static string Mine { get; } = Name(Process.GetCurrentProcess());

    /// <summary>True only where it can be known: the owner is a process of this machine that runs no more.</summary>
    public static bool IsDead(string owner)
    {
        var parts = owner.Split('/');
        if (parts.Length != 3 || parts[0] != Environment.MachineName || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return Name(process) != owner;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception)
        {
            // It ended while we looked, or belongs to another user: only the first is certain.
            return problem is InvalidOperationException;
        }
    }

    private static string Name(Process process) => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{process.Id}/{process.StartTime.ToUniversalTime():yyyyMMddHHmmss}");
}
