using System.Globalization;
using System.Net;

namespace Daybook.Engine;

/// <summary>Says of a service that answered with an error what it answered and what to look at: one line, and nothing of what the service wrote.</summary>
internal static class ServiceAnswer
{
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public static void Check(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"the server answered {(int)response.StatusCode}: {Hint(response.StatusCode)}"), null, response.StatusCode);
    }

    private static string Hint(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "it wants a key, or another one",
        HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests => "it takes no more requests now; wait, or look at what the account there allows",
        HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => "look at the address and at the name of the model",
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => "it refuses the request; look at the name of the model and at how much it takes at once",
        >= HttpStatusCode.InternalServerError => "its own log says what is wrong there",
        _ => "look at the address",
    };
}
